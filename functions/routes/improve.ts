/**
 * Makes a round shorter until no move gains: a part of it turned round (2-opt), up to three stops put elsewhere, either way round (or-opt),
 * two stops exchanged. What is locked keeps its place: no move crosses it, but an exchange, which leaves it alone.
 */
import type { RoundMap } from './schedule.ts';
import { lateness } from './schedule.ts';

/** Moves that were looked at; a plan ends when it has looked at enough of them, however fast the machine is. */
export interface Effort {
  left: number;
}

const LONGEST_PIECE = 3;

export class Round {
  readonly order: number[];
  late: number;
  private readonly map: RoundMap;
  private readonly effort: Effort;
  /** By place how many locked ones come before it. */
  private readonly lockedBefore: Int32Array;

  constructor(map: RoundMap, order: readonly number[], locked: ReadonlySet<number>, effort: Effort) {
    this.map = map;
    this.effort = effort;
    this.order = [...order];
    this.late = lateness(map, order);
    this.lockedBefore = new Int32Array(order.length + 1);
    for (let place = 0; place < order.length; place += 1)
      this.lockedBefore[place + 1] = (this.lockedBefore[place] ?? 0) + (locked.has(place) ? 1 : 0);
  }

  /** Whether no place from `first` to `last` is locked. */
  free(first: number, last: number): boolean {
    return this.lockedBefore[last + 1] === this.lockedBefore[first];
  }

  /** The node at a place; what comes before the first is the start, what comes after the last the end. */
  private at(place: number): number {
    if (place < 0) return 0;
    return this.order[place] ?? this.map.count + 1;
  }

  private between(from: number, to: number): number {
    return this.map.distance[from]?.[to] ?? 0;
  }

  /** Writes `piece` from `first` on if that is better: less late, or as late and shorter. */
  private take(first: number, piece: readonly number[], gain: number): boolean {
    if (gain <= 0 && this.late === 0) return false;
    if (!this.map.timed) {
      this.order.splice(first, piece.length, ...piece);
      return true;
    }
    const candidate = [...this.order];
    candidate.splice(first, piece.length, ...piece);
    this.effort.left -= this.order.length / 4;
    const late = lateness(this.map, candidate);
    if (late > this.late || (late === this.late && gain <= 0)) return false;
    this.order.splice(first, piece.length, ...piece);
    this.late = late;
    return true;
  }

  private turn(): boolean {
    let moved = false;
    for (let first = 0; first < this.order.length - 1; first += 1)
      for (let last = first + 1; last < this.order.length && this.free(first, last); last += 1) {
        const [before, a, b, after] = [this.at(first - 1), this.at(first), this.at(last), this.at(last + 1)];
        const gain =
          this.between(before, a) + this.between(b, after) - this.between(before, b) - this.between(a, after);
        this.effort.left -= 1;
        if (gain > 0 || this.late > 0)
          moved = this.take(first, this.order.slice(first, last + 1).reverse(), gain) || moved;
      }
    return moved;
  }

  /** The piece from `first` on, `length` long, put before the stop at `to`, either way round. */
  private put(first: number, length: number, to: number): boolean {
    const last = first + length - 1;
    const [a, b] = [this.at(first), this.at(last)];
    const [before, after] = [this.at(first - 1), this.at(last + 1)];
    const [left, right] = [this.at(to - 1), this.at(to)];
    const freed = this.between(before, a) + this.between(b, after) - this.between(before, after);
    const opened = freed + this.between(left, right);
    const gains = [
      opened - this.between(left, a) - this.between(b, right),
      opened - this.between(left, b) - this.between(a, right),
    ];
    this.effort.left -= 2;
    return gains.some((gain, way) => {
      if ((way === 1 && length === 1) || (gain <= 0 && this.late === 0)) return false;
      const piece = this.order.slice(first, last + 1);
      if (way === 1) piece.reverse();
      return to < first
        ? this.take(to, [...piece, ...this.order.slice(to, first)], gain)
        : this.take(first, [...this.order.slice(last + 1, to), ...piece], gain);
    });
  }

  private carry(): boolean {
    let moved = false;
    for (let length = 1; length <= LONGEST_PIECE; length += 1)
      for (let first = 0; first + length <= this.order.length; first += 1)
        for (let to = 0; to <= this.order.length; to += 1) {
          const inside = to >= first && to <= first + length;
          if (inside || !this.free(Math.min(first, to), Math.max(first + length, to) - 1)) continue;
          moved = this.put(first, length, to) || moved;
        }
    return moved;
  }

  private exchange(): boolean {
    let moved = false;
    for (let first = 0; first < this.order.length; first += 1)
      for (let last = first + 1; last < this.order.length; last += 1) {
        if (!this.free(first, first) || !this.free(last, last)) continue;
        const [a, b] = [this.at(first), this.at(last)];
        const [before, after] = [this.at(first - 1), this.at(last + 1)];
        const [next, previous] = [this.at(first + 1), this.at(last - 1)];
        const ends = this.between(before, a) + this.between(b, after);
        const inner = last === first + 1 ? 0 : this.between(a, next) + this.between(previous, b);
        const ends2 = this.between(before, b) + this.between(a, after);
        const inner2 = last === first + 1 ? 0 : this.between(b, next) + this.between(previous, a);
        this.effort.left -= 2;
        const gain = ends + inner - ends2 - inner2;
        if (gain <= 0 && this.late === 0) continue;
        const piece = [b, ...this.order.slice(first + 1, last), a];
        moved = this.take(first, piece, gain) || moved;
      }
    return moved;
  }

  /** Moves until none gains, or enough was looked at. */
  settle(): this {
    while (this.effort.left > 0) {
      const [turned, carried, exchanged] = [this.turn(), this.carry(), this.exchange()];
      if (!turned && !carried && !exchanged) break;
    }
    return this;
  }
}
