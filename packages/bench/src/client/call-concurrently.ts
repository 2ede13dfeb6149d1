/** How many calls are in flight. */
export const IN_FLIGHT = 50;

/** Makes calls, never more than {@link IN_FLIGHT} at once. */
export async function callConcurrently(call: () => Promise<unknown>, count: number): Promise<void> {
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}
