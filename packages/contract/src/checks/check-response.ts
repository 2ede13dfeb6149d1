import { findOperation, isSuccess } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { TestCase } from "../plan/test-case.ts";
import { documentedResponse } from "../response/documented-responses.ts";
import { checkAccount } from "./check-account.ts";
import { checkBody } from "./check-body.ts";
import { checkErrorCode } from "./check-error-code.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkStatus, isReportedRejection } from "./check-status.ts";
import { createEchoCheck } from "./echo-check.ts";
import { type Findings, NOTHING, type ResponseCheck } from "./findings.ts";
import { createRequestIdCheck } from "./request-id-check.ts";

/** Creates the check of a run's responses. It compares a response with earlier ones, too. */
export function createResponseChecker(): ResponseCheck {
  const checkEcho = createEchoCheck();
  const checkRequestId = createRequestIdCheck();
  return (testCase, response) => {
    const status = checkStatus(testCase, response);
    if (status.violations.length > 0 && response.status < 400) return status;
    const content = checkContent(testCase, response, status);
    const requestId = checkRequestId(testCase, response);
    return combine(status, content, requestId, checkChange(testCase, response, content));
  };

  function checkChange(testCase: TestCase, response: ReceivedResponse, content: Findings): Findings {
    if (content.violations.length > 0) return NOTHING;
    const account = checkAccount(testCase, response);
    // The values of another account are no evidence about the change.
    return account.violations.length > 0 ? account : checkEcho(testCase, response);
  }
}

/** Checks headers and body. An error that no source describes is a note: a proxy or a framework can send it as HTML. */
function checkContent(testCase: TestCase, response: ReceivedResponse, status: Findings): Findings {
  const { operation, request } = testCase;
  const body = isReportedRejection(testCase, response) ? [] : checkBody(operation, response);
  const found = [...checkHeaders(operation, response), ...body];
  const isExpected = status.violations.length === 0;
  const isDescribed =
    findOperation([operation], request.method, request.target) !== undefined &&
    !(isExpected && documentedResponse(operation, response.status)?.name === "default");
  if (!isDescribed) return { violations: [], notes: found.slice(0, 1) };
  // A code rarely fits an unexpected status, which is a violation by itself.
  const isChecked = isExpected && !isSuccess(response.status);
  return combine({ violations: found, notes: [] }, isChecked ? checkErrorCode(testCase, response) : NOTHING);
}

function combine(...all: Findings[]): Findings {
  return { violations: all.flatMap(({ violations }) => violations), notes: all.flatMap(({ notes }) => notes) };
}
