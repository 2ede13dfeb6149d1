/** A measurement of a subject and one of its peer, right after each other. */
export type Pair<T> = [own: T, peers: T];

/** The order in each pair. The subject and its peer are first equally often, early and late. */
const SUBJECT_IS_FIRST = [true, false, false, true];

/**
 * Measures a subject and its peer in short turns, and pairs each turn with its neighbour, so that other work of the machine
 * disturbs both alike. Ratios of longer runs vary far more.
 */
export async function measureInPairs<T>(subject: () => Promise<T>, peer: () => Promise<T>): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (const subjectIsFirst of SUBJECT_IS_FIRST) {
    if (subjectIsFirst) pairs.push([await subject(), await peer()]);
    else {
      const peers = await peer();
      pairs.push([await subject(), peers]);
    }
  }
  return pairs;
}
