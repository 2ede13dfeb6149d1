/** The part of Redocly's visitor context that the house rules use. */
export interface Context {
  location: Location;
  /** The key under which the node stands in its parent, such as a status or a property's name. */
  key: string | number;
  report(problem: { message: string; location?: Location }): void;
  /** Follows a reference that stands in the file `from`, by default the file of the visited node. */
  resolve<Node>(node: Node | { $ref: string }, from?: string): { node?: Node; location?: Location };
}

/** A place in a file. */
export interface Location {
  source: { absoluteRef: string };
  child(key: string | (string | number)[]): Location;
  key(): Location;
}
