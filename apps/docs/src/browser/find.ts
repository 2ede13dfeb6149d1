/** Returns the first element that matches a selector; throws if there is none. */
export function find<Found extends HTMLElement>(parent: ParentNode | null, selector: string): Found {
  const found = parent?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
