import { createHash } from "node:crypto";
import { basename } from "node:path";
import { integrityOf } from "../pack/unpack.ts";
import type { Registry } from "./start-registry.ts";

/**
 * Publishes a tarball to the registry of the rehearsal, as npm does, but without a process for each package.
 *
 * @param tag The dist-tag that points to it.
 */
export async function publishDocument(
  registry: Registry,
  manifest: { name: string; version: string },
  bytes: Buffer,
  tag = "latest",
): Promise<void> {
  const { name, version } = manifest;
  const file = `${basename(name)}-${version}.tgz`;
  const dist = {
    integrity: integrityOf(bytes),
    shasum: createHash("sha1").update(bytes).digest("hex"),
    tarball: `${registry.url}${name}/-/${file}`,
  };
  const response = await fetch(registry.url + name.replace("/", "%2f"), {
    method: "PUT",
    headers: { "content-type": "application/json", authorization: `Bearer ${registry.token}` },
    body: JSON.stringify({
      _id: name,
      name,
      "dist-tags": { [tag]: version },
      versions: { [version]: { ...manifest, _id: `${name}@${version}`, dist } },
      _attachments: {
        [file]: { content_type: "application/octet-stream", data: bytes.toString("base64"), length: bytes.length },
      },
    }),
  });
  if (!response.ok)
    throw new Error(`The registry refused ${name}@${version}: ${response.status} ${await response.text()}`);
}
