/** The data of a call with its response. */
export interface Outcome<Data> {
  /** The body of the response; undefined if the operation has none. */
  data: Data;
  /** The response. Its body has been read. */
  response: Response;
  /** The ID to quote to the vendor. */
  requestId: string;
}

/**
 * A promise of a call's data.
 *
 * @example
 * const user = await meeting.updateUser({ account, body });
 * const { data, response, requestId } = await meeting.updateUser({ account, body }).withResponse();
 */
export interface CallPromise<Data> extends Promise<Data> {
  /** Resolves to the data, its response and the request ID. */
  withResponse(): Promise<Outcome<Data>>;
}
