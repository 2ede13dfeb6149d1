import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { VALID_BODIES, WRONG_BODIES } from "./bodies.ts";
import { compile } from "./compile.ts";

/** The results of the type tests. */
export interface TypeTests {
  /** The wrong bodies that compile. */
  acceptedBodies: object[];
  /** The errors of valid bodies. */
  bodyErrors: string[];
  /** The errors of the test that names an error code. */
  errorCodeErrors: string[];
}

const FOLDER = "type-tests";

/** Compiles one file for each body, and one that names an error code, with the types that a usage file exports. */
export async function runTypeTests(folder: string, usageFile: string): Promise<TypeTests> {
  const usage = JSON.stringify(relative(join(folder, FOLDER), usageFile));
  const write = (name: string, code: string) => writeFile(join(folder, FOLDER, `${name}.ts`), code);
  const writeBody = (name: string, body: object) =>
    write(
      name,
      `import type { UpdateUserBody } from ${usage};\nexport const body: UpdateUserBody = ${JSON.stringify(body)};\n`,
    );
  await mkdir(join(folder, FOLDER));
  await Promise.all([
    ...VALID_BODIES.map((body, index) => writeBody(`valid-${index}`, body)),
    ...WRONG_BODIES.map((body, index) => writeBody(`wrong-${index}`, body)),
    // Distributes over the union: a plain string is no name.
    write(
      "error-code",
      `import type { ErrorCode } from ${usage};
type Name<Code> = Code extends string ? (string extends Code ? never : Code) : never;
export const code: Name<ErrorCode> = "USG.201040000";
`,
    ),
  ]);
  const errors = await compile(folder, [`${FOLDER}/*.ts`]);
  const errorsOf = (name: string) => errors.filter((error) => error.startsWith(`${FOLDER}/${name}`));
  return {
    acceptedBodies: WRONG_BODIES.filter((_, index) => errorsOf(`wrong-${index}`).length === 0),
    bodyErrors: errorsOf("valid"),
    errorCodeErrors: errorsOf("error-code"),
  };
}
