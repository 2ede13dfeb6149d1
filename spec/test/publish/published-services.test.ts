import { resolveReferences } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import {
  type LocatedOperation,
  listOperations,
  type PublishedDocument,
} from "../../scripts/publish/list-operations.ts";
import { bundle, documents, objectsIn, services } from "./published.ts";

describe.for(services)("the documents of %s", (service) => {
  const own = documents.filter(({ name }) => name.replace("-3.0", "") === service.toLowerCase());
  const isOwn = (operation: LocatedOperation) => operation.service === service;
  const all = listOperations(resolveReferences<PublishedDocument>(bundle));

  test("have its operations and its servers at the root", () => {
    const [first] = all.filter(isOwn);
    for (const { document, operations: located } of own) {
      expect(located.map(({ operationId }) => operationId)).toEqual(
        all.filter(isOwn).map(({ operationId }) => operationId),
      );
      const urls = (servers: unknown) => (servers as { url: string }[]).map(({ url }) => url);
      expect(urls(document["servers"])).toEqual(urls(first?.servers));
      expect(JSON.stringify(document["paths"])).not.toContain('"servers"');
    }
  });

  test("have nothing of another service", () => {
    const others = all.filter((operation) => !isOwn(operation));
    const names = others.flatMap(({ operationId, path, operation, servers, service: other }) => [
      operationId,
      path,
      other,
      ...Object.keys((operation["security"] as [object])[0]),
      ...(servers as { url: string }[]).map(({ url }) => url),
    ]);
    expect(names.length).toBeGreaterThan(0);
    for (const { document } of own) {
      const { openapi: _, ...rest } = document;
      const strings = new Set(
        objectsIn(rest).flatMap((object) => [...Object.keys(object), ...Object.values(object)].flat()),
      );
      expect(names.filter((name) => strings.has(name))).toEqual([]);
    }
  });
});
