/** The part of Redocly's visitor context that the house rules use. */
export interface VisitorContext {
  location: Location;
  /** The key of the node in its parent, such as a status or the name of a property. */
  key: string | number;
  report(problem: { message: string; location?: Location }): void;
  /** Resolves a reference in the file `from`, by default the file of the visited node. */
  resolve<Node>(node: Node | { $ref: string }, from?: string): { node?: Node; location?: Location };
}

/** A location in a file. */
export interface Location {
  source: { absoluteRef: string };
  child(key: string | (string | number)[]): Location;
  key(): Location;
}
