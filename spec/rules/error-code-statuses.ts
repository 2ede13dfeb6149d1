import { STATUS_CODES } from "node:http";
import { isErrorCode } from "./error-code.ts";
import { enumerationOf } from "./open-enumeration.ts";
import type { UnresolvedSchema } from "./schema.ts";
import { isRecord, reportOnce, type VisitorContext } from "./visitor.ts";
import { walkSchema } from "./walk-schema.ts";

/** The enum of an error code lists the HTTP statuses of each code, and of no other, in `x-error-statuses`. */
export function errorCodeStatuses() {
  const report = reportOnce();
  return {
    Response: {
      MediaType({ schema = {} }: { schema?: UnresolvedSchema }, context: VisitorContext) {
        const walked = walkSchema(schema, context.location.child("schema"), context);
        for (const { node, written } of walked.filter(isErrorCode)) {
          if (!enumerationOf(node, written, context)) {
            const advice = "List the known codes in an anyOf of an enum and an open string.";
            report(context, `The error code has no known values. ${advice}`, written);
          }
          for (const inner of walkSchema(node, written, context).filter(({ schema: { enum: codes } }) => codes)) {
            const codes = (inner.schema.enum ?? []).map(String);
            const statuses = inner.schema["x-error-statuses"] ?? {};
            const keywordOf = "x-error-statuses" in inner.schema ? "x-error-statuses" : "enum";
            // The rule "extensions" reports a value of another shape.
            if (!isRecord(statuses)) continue;
            for (const code of codes.filter((one) => !Object.hasOwn(statuses, one))) {
              const message = `x-error-statuses has no statuses of ${code}. Add a line such as "${code}: [400]".`;
              report(context, message, inner.at(keywordOf));
            }
            for (const [code, list] of Object.entries(statuses)) {
              const location = inner.at("x-error-statuses").child(code);
              if (!codes.includes(code)) {
                report(
                  context,
                  `x-error-statuses has ${code}, which is not in the enum. Remove it, or add the code.`,
                  location,
                );
              }
              for (const status of Array.isArray(list) ? list : []) {
                if (STATUS_CODES[status] === undefined || status < 200) {
                  report(
                    context,
                    `${status} is not a status of a response. Correct the statuses of ${code}.`,
                    location,
                  );
                }
              }
            }
          }
        }
      },
    },
  };
}
