/** Names of pictures that have none of their own: telephones and clipboards call each of them the same, and they are no versions of one. */

const UNNAMED = /^(?:image|foto|photo)?\.(?:jpe?g|png|webp)$/iu;
const two = (number: number): string => String(number).padStart(2, '0');

/** @param word for a photo @param index among those of the same moment @returns the file, under a name that says when */
export function taken(file: File, word: string, when: Date, index: number): File {
  if (!UNNAMED.test(file.name)) return file;
  const day = [when.getFullYear(), two(when.getMonth() + 1), two(when.getDate())].join('-');
  const time = [when.getHours(), when.getMinutes(), when.getSeconds()].map(two).join('.');
  const ending = file.name.slice(file.name.lastIndexOf('.'));
  return new File([file], `${word} ${day} ${time}${index > 0 ? ` ${index + 1}` : ''}${ending}`, { type: file.type });
}
