import { Version } from "@cyclonedx/cyclonedx-library/Spec";
import { JsonStrictValidator } from "@cyclonedx/cyclonedx-library/Validation";

/** Validates an SBOM against the schema of CycloneDX. Returns the violations; null if there is none. */
export async function validateSbom(text: string): Promise<unknown> {
  return new JsonStrictValidator(Version.v1dot6).validate(text);
}
