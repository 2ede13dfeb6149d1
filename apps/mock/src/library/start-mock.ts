import { randomUUID } from "node:crypto";
import { operationById } from "@hwc-users/spec";
import { definitionOf } from "../api/compiled-operation.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { isId } from "../pipeline/request-context.ts";
import { SCOPE_HEADER } from "../scopes/scope-header.ts";
import { checkBodyOf } from "../server/check-body.ts";
import { loadValidator } from "../server/load-validator.ts";
import { startServer } from "../server/start-server.ts";
import { curl } from "../start-page/curl.ts";
import { type ControlledMock, createControls } from "./controls.ts";
import type { Mock } from "./types.ts";

/**
 * Starts the mock in this process.
 *
 * @throws {TypeError} if an option is unknown or invalid; the message names it.
 * @throws {Error} if it cannot listen on the port; the message names the port.
 * @example
 * const mock = await startMock({ port: 0 });
 * const response = await fetch(`${mock.url}/health`);
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const { url, operations, pipeline, close } = await startServer(options, {}, true);
  const checkBody = checkBodyOf(operations, await loadValidator());
  const mock: ControlledMock = { operations, pipeline, checkBody };
  return {
    ...createControls(mock),
    url,
    scope(id = randomUUID()) {
      if (!isId(id)) throw new TypeError(`mock.scope(): the ID must be 1 to 64 letters, digits and _ . : -`);
      return {
        ...createControls(mock, id),
        headers: { [SCOPE_HEADER]: id },
        close() {
          pipeline.scopes.reset(id);
          pipeline.log.forget(id);
        },
      };
    },
    curl: (operationId) => curl(definitionOf(operationById(operations, operationId)).operation, url),
    close,
  };
}
