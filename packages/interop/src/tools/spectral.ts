import { readFile } from "node:fs/promises";
import spectralCore from "@stoplight/spectral-core";
import owasp from "@stoplight/spectral-owasp-ruleset";
import { oas } from "@stoplight/spectral-rulesets";
import { documentReader } from "../document-reader.ts";

const NO_LIMIT = "The vendor documents no such limit. An assumed one would reject what the service accepts.";
const NO_RATE_LIMIT = "The vendor documents neither a rate limit nor its headers.";
const PUBLIC_HOSTS = "The servers are the vendor's public ones, and the vendor has no others.";

/** The rules that are turned off, because following them would make the spec untrue, and why. */
const TURNED_OFF: Readonly<Record<string, string>> = {
  "info-contact": "The vendor does not answer for this description.",
  "oas3-api-servers": "Each path has the servers of its service. A server for all would get the tokens of both.",
  "owasp:api4:2023-array-limit": NO_LIMIT,
  "owasp:api4:2023-integer-format": NO_LIMIT,
  "owasp:api4:2023-integer-limit": NO_LIMIT,
  "owasp:api4:2023-integer-limit-legacy": NO_LIMIT,
  "owasp:api4:2023-string-limit": NO_LIMIT,
  "owasp:api4:2023-string-restricted": NO_LIMIT,
  "owasp:api4:2023-rate-limit": NO_RATE_LIMIT,
  "owasp:api4:2023-rate-limit-responses-429": NO_RATE_LIMIT,
  "owasp:api8:2023-define-cors-origin": "The vendor documents no CORS headers.",
  "owasp:api9:2023-inventory-access": PUBLIC_HOSTS,
  "owasp:api9:2023-inventory-environment": PUBLIC_HOSTS,
};

/** Those that are also turned off for the sign-in operations. */
const TURNED_OFF_FOR_SIGN_IN: Readonly<Record<string, string>> = {
  "owasp:api2:2023-no-http-basic": "The vendor has this way to sign in to Meeting.",
  "owasp:api2:2023-write-restricted": "The password is in the body of the sign-in to IAM.",
};

const linter = linterWithout(Object.keys(TURNED_OFF));
const signInLinter = linterWithout(Object.keys({ ...TURNED_OFF, ...TURNED_OFF_FOR_SIGN_IN }));

function linterWithout(rules: readonly string[]): spectralCore.Spectral {
  const created = new spectralCore.Spectral();
  created.setRuleset(
    new spectralCore.Ruleset({
      extends: [oas, owasp],
      rules: Object.fromEntries(rules.map((rule) => [rule, "off"])),
    }),
  );
  return created;
}

export const spectral = documentReader({
  name: "Spectral, OpenAPI and OWASP rules",
  packages: ["@stoplight/spectral-core", "@stoplight/spectral-rulesets", "@stoplight/spectral-owasp-ruleset"],
  async read({ name, file }) {
    const results = await (name.startsWith("sign-in") ? signInLinter : linter).run(await readFile(file, "utf8"));
    return results.map(({ code, message, path }) => `${code} at ${path.join(".")}: ${message}`);
  },
});
