import { validate } from "dockerfile-utils";
import { lastStage, parseDockerfile, type Step } from "./dockerfile.ts";

/** A rule for a Dockerfile: lists the instructions that break it. */
interface Rule {
  message: string;
  brokenBy(steps: readonly Step[]): unknown[];
}

const IMAGE = /^[a-z]+:\d+\.\d+\.\d+-alpine(@sha256:[0-9a-f]{64})?$/;

const rules: Rule[] = [
  {
    message: "FROM names a stage or an official image with an exact version, such as node:24.21.0-alpine",
    brokenBy: (steps) => {
      const stages = steps.map(({ keyword, values }) => keyword === "FROM" && values[2]);
      return steps.filter(
        ({ keyword, values: [image = ""] }) => keyword === "FROM" && !IMAGE.test(image) && !stages.includes(image),
      );
    },
  },
  {
    message: "the last stage runs as a user that is a number and not 0",
    brokenBy: (steps) => {
      const user = lastStage(steps).findLast(({ keyword }) => keyword === "USER");
      return /^[1-9]\d*(:[1-9]\d*)?$/.test(user?.text ?? "") ? [] : [user];
    },
  },
  {
    message: "ENTRYPOINT, CMD and HEALTHCHECK have the JSON form: a shell would not pass SIGTERM on",
    brokenBy: (steps) =>
      steps.filter(({ keyword, text }) => /^(ENTRYPOINT|CMD|HEALTHCHECK)$/.test(keyword) && !/\]$/.test(text)),
  },
  {
    message: "the last stage has one ENTRYPOINT, one HEALTHCHECK and one STOPSIGNAL",
    brokenBy: (steps) =>
      ["ENTRYPOINT", "HEALTHCHECK", "STOPSIGNAL"].filter(
        (keyword) => lastStage(steps).filter((step) => step.keyword === keyword).length !== 1,
      ),
  },
  {
    message: "EXPOSE and ENV PORT of the last stage are the same port",
    brokenBy: (steps) => {
      const port = lastStage(steps).findLast(({ keyword }) => keyword === "EXPOSE")?.text;
      const isSame = lastStage(steps).some(({ keyword, pairs }) => keyword === "ENV" && pairs["PORT"] === port);
      return port !== undefined && isSame ? [] : [port];
    },
  },
  {
    message: "the last stage runs no command, so that it has no files but those that it copies",
    brokenBy: (steps) => lastStage(steps).filter(({ keyword }) => keyword === "RUN"),
  },
  {
    message: "COPY instead of ADD, which can download and unpack",
    brokenBy: (steps) => steps.filter(({ keyword }) => keyword === "ADD"),
  },
  {
    message: "no ARG and no ENV whose name is that of a secret: anybody who has the image can read them",
    brokenBy: (steps) =>
      steps.filter(
        ({ keyword, text }) => /^(ARG|ENV)$/.test(keyword) && /(token|password|secret|_key)\w*=/i.test(text),
      ),
  },
  {
    message: "a copied file belongs to root, so that the process cannot change it",
    brokenBy: (steps) => steps.filter(({ flags }) => "chown" in flags || "chmod" in flags),
  },
  {
    message: "the labels have a title, a description and the licence, and no address",
    brokenBy: (steps) => {
      const labels = Object.assign({}, ...lastStage(steps).map(({ keyword, pairs }) => keyword === "LABEL" && pairs));
      const names = ["title", "description", "licenses"].map((name) => `org.opencontainers.image.${name}`);
      const addresses = Object.entries(labels).filter(([, value]) => /:\/\//.test(String(value)));
      return [...names.filter((name) => !labels[name]), ...addresses];
    },
  },
];

/** Lists what is wrong with a Dockerfile: its syntax, and the rules that it breaks. */
export function dockerfileProblems(text: string): string[] {
  const syntax = validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
  const steps = parseDockerfile(text);
  return [...syntax, ...rules.filter((rule) => rule.brokenBy(steps).length > 0).map(({ message }) => message)];
}
