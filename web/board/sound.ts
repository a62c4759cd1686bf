/** A short chime, made on the spot: nothing to load. Browsers let a page sound only after somebody has touched it. */
let context: AudioContext | undefined;

const NOTES = { move: [660, 880], ready: [660, 880, 1175] };
const LENGTH = 0.18;

export function chime(kind: keyof typeof NOTES): void {
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime;
  NOTES[kind].forEach((frequency, index) => {
    const oscillator = new OscillatorNode(context as AudioContext, { frequency, type: 'sine' });
    const gain = new GainNode(context as AudioContext, { gain: 0 });
    const at = start + index * LENGTH;
    gain.gain.setValueAtTime(0.25, at);
    gain.gain.exponentialRampToValueAtTime(0.001, at + LENGTH * 2);
    oscillator.connect(gain).connect((context as AudioContext).destination);
    oscillator.start(at);
    oscillator.stop(at + LENGTH * 2);
  });
}
