/**
 * The zero of each script whose decimal digits (Nd) NFKC leaves as they are, by Unicode 17.0; the other nine follow it. A test goes through
 * all of Unicode. Escaped, since some of them run from right to left. Functions read this too, so it imports nothing.
 */
export const ZEROS =
  '\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0\u0f20' +
  '\u1040\u1090\u17e0\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0\ua900\ua9d0' +
  '\ua9f0\uaa50\uabf0\ud801\udca0\ud803\udd30\ud803\udd40\ud804\udc66\ud804\udcf0\ud804\udd36' +
  '\ud804\uddd0\ud804\udef0\ud805\udc50\ud805\udcd0\ud805\ude50\ud805\udec0\ud805\uded0\ud805\udeda' +
  '\ud805\udf30\ud806\udce0\ud806\udd50\ud806\udff0\ud807\udc50\ud807\udd50\ud807\udda0\ud807\udde0' +
  '\ud807\udf50\ud818\udd30\ud81a\ude60\ud81a\udec0\ud81a\udf50\ud81b\udd70\ud838\udd40\ud838\udef0' +
  '\ud839\udcf0\ud839\uddf1\ud83a\udd50';

/** A text in its characters: what takes two places is one. @param text at most 1,000 places */
export function charactersOf(text: string): string[] {
  const characters: string[] = [];
  let high = '';
  text.split('').forEach((place) => {
    if (place >= '\ud800' && place <= '\udbff') {
      if (high !== '') characters.push(high);
      high = place;
    } else {
      characters.push(high + place);
      high = '';
    }
  });
  return high === '' ? characters : [...characters, high];
}
