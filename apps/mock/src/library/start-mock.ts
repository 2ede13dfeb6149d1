import { operationById } from "@hwc-users/spec";
import { definitionOf } from "../api/compiled-operation.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { startServer } from "../server/start-server.ts";
import { curl } from "../start-page/curl.ts";
import { loadControlledMock } from "./controlled-mock.ts";
import { createControls } from "./controls.ts";
import { createScope } from "./create-scope.ts";
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
  const mock = await loadControlledMock(operations, pipeline);
  return {
    ...createControls(mock),
    url,
    scope: (id) => createScope(mock, id),
    curl: (operationId) => curl(definitionOf(operationById(operations, operationId)).operation, url),
    close: () => close(),
    [Symbol.asyncDispose]: () => close(),
  };
}
