import assert from "node:assert/strict";
import { VALID_BODIES, WRONG_BODIES } from "./bodies.ts";
import { documentNamed, failuresByDocument, type PublishedDocument } from "./documents.ts";
import type { Tool } from "./tool.ts";

/** A request of `updateUser` to a server that was made of a document. */
export const UPDATE_USER = {
  method: "PUT",
  path: "/v1/usg/dcs/corp/member/ming.li",
  headers: { "content-type": "application/json", "x-access-token": "meeting-token" },
} as const;

/**
 * Handles one request, and returns the body that a handler receives; undefined if the request is rejected.
 *
 * @throws {Error} if the library cannot read the document.
 */
type ReceiveBody = (body: unknown) => Promise<unknown>;

/** A server library that validates requests. */
export interface BodyValidator extends Omit<Tool, "prepare"> {
  /**
   * The name of the document for the checks of bodies.
   *
   * @default "meeting"
   */
  document?: string;
  /** Reads a document. */
  open(document: PublishedDocument): Promise<ReceiveBody>;
}

/** Makes a tool of a server library that validates requests. */
export function bodyValidator({ document = "meeting", open, ...tool }: BodyValidator): Tool {
  return {
    ...tool,
    async prepare() {
      // Some libraries read the document at the first request.
      const handleRequest = async (each: PublishedDocument) => (await open(each))(VALID_BODIES[0]);
      const receive = await open(documentNamed(document));
      const wrong = await Promise.all(WRONG_BODIES.map(receive));
      const valid = await Promise.all(VALID_BODIES.map(receive));
      return {
        documents: async () => assert.deepEqual(await failuresByDocument(handleRequest), []),
        wrongBodies: () =>
          assert.deepEqual(
            wrong,
            WRONG_BODIES.map(() => undefined),
          ),
        validBodies: () => assert.ok(valid.every((body) => body !== undefined)),
        unchangedBodies: () => assert.deepEqual(valid, VALID_BODIES),
      };
    },
  };
}
