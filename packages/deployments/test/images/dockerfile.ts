import { DockerfileParser, type Instruction, ModifiableInstruction, PropertyInstruction } from "dockerfile-ast";

/** An instruction of a Dockerfile, such as COPY. */
export interface Step {
  keyword: string;
  /** The arguments as they are written, without flags. */
  text: string;
  /** The strings of the JSON form, or the words. */
  values: string[];
  /** The flags, such as `{ from: "tarball" }`. */
  flags: Record<string, string>;
  /** The pairs of ENV and LABEL. */
  pairs: Record<string, string>;
}

/** Parses a Dockerfile into its instructions. */
export function parseDockerfile(text: string): Step[] {
  return DockerfileParser.parse(text).getInstructions().map(stepOf);
}

/** Returns the instructions of the last stage, which becomes the image. */
export function lastStage(steps: readonly Step[]): Step[] {
  return steps.slice(steps.findLastIndex(({ keyword }) => keyword === "FROM"));
}

/**
 * Returns the last instruction of a kind.
 *
 * @throws {Error} when there is none.
 */
export function lastOf(steps: readonly Step[], keyword: string): Step {
  const step = steps.findLast((each) => each.keyword === keyword);
  if (!step) throw new Error(`There is no ${keyword} in the last stage. Add it.`);
  return step;
}

function stepOf(instruction: Instruction): Step {
  const words = instruction.getArguments().map((argument) => argument.getValue());
  const flags = instruction instanceof ModifiableInstruction ? instruction.getFlags() : [];
  const properties = instruction instanceof PropertyInstruction ? instruction.getProperties() : [];
  const text = words.join(" ");
  const [json] = /\[.*\]$/.exec(text) ?? [];
  return {
    keyword: instruction.getKeyword(),
    text,
    values: json ? JSON.parse(json) : words,
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ""])),
    pairs: Object.fromEntries(properties.map((property) => [property.getName(), property.getValue() ?? ""])),
  };
}
