import { FromNodePackageJson, License } from "@cyclonedx/cyclonedx-library/Contrib";
import { ComponentType } from "@cyclonedx/cyclonedx-library/Enums";
import { Bom, type Component, Metadata } from "@cyclonedx/cyclonedx-library/Models";
import { JSON as Json, JsonSerializer } from "@cyclonedx/cyclonedx-library/Serialize";
import { Spec1dot6 } from "@cyclonedx/cyclonedx-library/Spec";
import type { BundledCode } from "./bundled-code.ts";
import { type Manifest, packageOf, readManifest } from "./bundled-package.ts";

const licences = new License.Factories.LicenseFactory(() => {});
const references = new FromNodePackageJson.Factories.ExternalReferenceFactory();
const components = new FromNodePackageJson.Builders.ComponentBuilder(references, licences);

/**
 * Writes the software bill of materials (SBOM) of a bundle, in CycloneDX 1.6: the packages whose code it contains, and which of them
 * uses which. Equal code gives an equal text: it has no time and no serial number.
 *
 * Components have no hashes: the bundle contains parts of their files, minified.
 *
 * @param folder The folder of the package that is bundled, with its package.json.
 * @param code The code of the bundle.
 * @returns The text of a sbom.cdx.json.
 * @example
 * writeFileSync("dist/sbom.cdx.json", createSbom(".", bundledCode([metafile])));
 */
export function createSbom(folder: string, code: BundledCode): string {
  const manifest = readManifest(folder);
  const root = componentOf(manifest, ComponentType.Application);
  // A private package is in no registry, so its URL would name nothing.
  if (manifest.private) delete root.purl;

  const byUrl = new Map<string, Component>();
  const componentOfFile = (file: string): Component => {
    const installed = packageOf(file);
    if (installed === undefined) return root;
    // pnpm installs a package once for each set of peers.
    const component = componentOf(readManifest(installed), ComponentType.Library);
    return getOrSet(byUrl, component.purl ?? "", component);
  };
  const bundled = new Set([...code.keys()].map(componentOfFile));
  for (const [file, imports] of code) {
    const component = componentOfFile(file);
    for (const imported of imports.map(componentOfFile))
      if (imported !== component && imported !== root && bundled.has(imported))
        component.dependencies.add(imported.bomRef);
  }

  bundled.delete(root);
  const bom = new Bom({ metadata: new Metadata({ component: root }) });
  for (const component of bundled) bom.components.add(component);
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(manifest: Manifest, type: ComponentType): Component {
  const { name, version } = manifest;
  const component = components.makeComponent(manifest, type);
  if (component === undefined) throw new Error(`The package.json of ${name}@${version} is invalid.`);
  const path = name.split("/").map(encodeURIComponent).join("/");
  component.purl = component.bomRef.value = `pkg:npm/${path}@${encodeURIComponent(version)}`;
  return component;
}

function getOrSet<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  const found = map.get(key);
  if (found === undefined) map.set(key, value);
  return found ?? value;
}
