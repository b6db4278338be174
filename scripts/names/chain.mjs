// Owns the model: a log-linear chain over the tags of a run, learned with FTRL-proximal (L1 keeps few weights).
import { random } from './random.mjs';

export const [OUTSIDE, BEGIN, INSIDE, LAST, UNIT] = [0, 1, 2, 3, 4];
const TAGS = 5;
/** Chosen on held-out folds of the training texts. */
const ALPHA = 0.08;
const L1 = 1.5;
const L2 = 0.5;
/** How often the features of the words themselves are left out, so that the shape of a name is learned too. */
const DROP_LEXICAL = 0.3;

const follows = (from, to) => (from === BEGIN || from === INSIDE) === (to === INSIDE || to === LAST);
const plus = (a, b) =>
  a === -Infinity ? b : b === -Infinity ? a : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

export class Chain {
  /** `lexical`: how many of an instance's features, the first ones, are of the words themselves. */
  constructor(buckets, lexical) {
    this.lexical = lexical;
    this.z = new Float32Array(buckets * 4);
    this.n = new Float32Array(buckets * 4);
    this.transitions = new Float64Array(TAGS * TAGS);
    this.sums = new Float64Array(buckets * 4);
    this.transitionSums = new Float64Array(TAGS * TAGS);
    this.snapshots = 0;
  }

  /** Adds the weights as they stand to the mean. */
  snapshot() {
    for (let at = 0; at < this.sums.length; at++) this.sums[at] += this.weightAt(at);
    this.transitions.forEach((value, at) => (this.transitionSums[at] += value));
    this.snapshots++;
  }

  /** The means of all snapshots: the last steps alone would sway what is nearly even. */
  mean() {
    return {
      weights: Float32Array.from(this.sums, (sum) => sum / this.snapshots),
      transitions: [...this.transitionSums].map((sum) => sum / this.snapshots),
    };
  }

  /** The weight of bucket `at / 4` for tag `at % 4 + 1`. */
  weightAt(at) {
    const value = this.z[at];
    if (Math.abs(value) <= L1) return 0;
    return -(value - Math.sign(value) * L1) / ((1 + Math.sqrt(this.n[at])) / ALPHA + L2);
  }

  /** One step on one run; its loss before the step. */
  learn({ features, tags, weight }, rate) {
    const kept = features.map((all) => (random() < DROP_LEXICAL ? all.subarray(this.lexical) : all));
    const emission = this.emissionOf(kept);
    const sums = this.sum(emission, tags.length);
    let loss = sums.total;
    for (let k = 0; k < tags.length; k++)
      loss -= emission[k * TAGS + tags[k]] + this.transitions[(k === 0 ? OUTSIDE : tags[k - 1]) * TAGS + tags[k]];
    for (let k = 0; k < tags.length; k++) {
      this.stepWeights(k, kept[k], { tags, weight, sums });
      this.stepTransitions(k, { tags, weight, sums, emission }, rate);
    }
    return loss * weight;
  }

  emissionOf(kept) {
    const emission = new Float64Array(kept.length * TAGS);
    kept.forEach((buckets, k) => {
      for (const bucket of buckets) {
        for (let tag = 0; tag < 4; tag++) emission[k * TAGS + tag + 1] += this.weightAt(bucket * 4 + tag);
      }
    });
    return emission;
  }

  /** Forward and backward sums of exponentials, as logarithms. */
  sum(emission, count) {
    const { transitions } = this;
    const forward = new Float64Array(count * TAGS).fill(-Infinity);
    const backward = new Float64Array(count * TAGS).fill(-Infinity);
    for (let k = 0; k < count; k++)
      for (let to = 0; to < TAGS; to++) {
        let sum = -Infinity;
        if (k === 0) sum = follows(OUTSIDE, to) ? transitions[to] : -Infinity;
        else
          for (let from = 0; from < TAGS; from++)
            if (follows(from, to)) sum = plus(sum, forward[(k - 1) * TAGS + from] + transitions[from * TAGS + to]);
        forward[k * TAGS + to] = sum + emission[k * TAGS + to];
      }
    for (let k = count - 1; k >= 0; k--)
      for (let from = 0; from < TAGS; from++) {
        if (k === count - 1) backward[k * TAGS + from] = follows(from, OUTSIDE) ? 0 : -Infinity;
        else
          for (let to = 0; to < TAGS; to++)
            if (follows(from, to))
              backward[k * TAGS + from] = plus(
                backward[k * TAGS + from],
                backward[(k + 1) * TAGS + to] + transitions[from * TAGS + to] + emission[(k + 1) * TAGS + to],
              );
      }
    let total = -Infinity;
    for (let tag = 0; tag < TAGS; tag++)
      total = plus(total, forward[(count - 1) * TAGS + tag] + backward[(count - 1) * TAGS + tag]);
    return { forward, backward, total };
  }

  stepWeights(k, buckets, { tags, weight, sums: { forward, backward, total } }) {
    const { z, n } = this;
    for (let tag = 0; tag < 4; tag++) {
      const p = Math.exp(forward[k * TAGS + tag + 1] + backward[k * TAGS + tag + 1] - total);
      const gradient = weight * (p - (tags[k] === tag + 1 ? 1 : 0));
      if (Math.abs(gradient) < 1e-4) continue;
      for (const bucket of buckets) {
        const at = bucket * 4 + tag;
        const sigma = (Math.sqrt(n[at] + gradient * gradient) - Math.sqrt(n[at])) / ALPHA;
        z[at] += gradient - sigma * this.weightAt(at);
        n[at] += gradient * gradient;
      }
    }
  }

  stepTransitions(k, { tags, weight, sums: { forward, backward, total }, emission }, rate) {
    const { transitions } = this;
    for (let from = 0; from < TAGS; from++) {
      if (k === 0 && from !== OUTSIDE) continue;
      for (let to = 0; to < TAGS; to++) {
        if (!follows(from, to)) continue;
        const p = Math.exp(
          (k === 0 ? 0 : forward[(k - 1) * TAGS + from]) +
            transitions[from * TAGS + to] +
            emission[k * TAGS + to] +
            backward[k * TAGS + to] -
            total,
        );
        const is = (k === 0 ? OUTSIDE : tags[k - 1]) === from && tags[k] === to ? 1 : 0;
        transitions[from * TAGS + to] -= rate * weight * (p - is);
      }
    }
  }
}
