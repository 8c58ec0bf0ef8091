/**
 * Weights of siblings, each moved by up to a share of itself and brought back to the sum they had: w·(1 + δ·u), u from −1 to 1.
 * @param spread δ, 0–1
 * @param random uniform from 0 to below 1; one number is drawn a weight, in order
 */
export function perturbedWeights(
  weights: readonly number[],
  spread: number,
  random: () => number,
): readonly number[] {
  return scaledTo(
    weights.map((weight) => weight * (1 + spread * (2 * random() - 1))),
    weights,
  );
}

/** Weights of siblings of which nothing is known but their sum: Dirichlet(1, …, 1), by normalised −ln u. */
export function unknownWeights(
  weights: readonly number[],
  random: () => number,
): readonly number[] {
  return scaledTo(
    weights.map(() => -Math.log(1 - random())),
    weights,
  );
}

function scaledTo(drawn: readonly number[], weights: readonly number[]): readonly number[] {
  const before = weights.reduce((total, weight) => total + weight, 0);
  const after = drawn.reduce((total, weight) => total + weight, 0);
  return after === 0 ? weights : drawn.map((weight) => (weight * before) / after);
}
