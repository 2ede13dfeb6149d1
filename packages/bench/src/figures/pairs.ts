/** What was measured of a subject and of its peer, right after each other. */
export type Pair<T> = [own: T, peers: T];

/** Which of the two is first: each as often early as late. */
const SUBJECT_IS_FIRST = [true, false, false, true];

/**
 * Measures a subject and its peer in short turns, and pairs each turn with its neighbour: what else the machine does meanwhile
 * disturbs both alike. Ratios of longer runs differ far more from run to run.
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
