import { componentName } from "./component-name.ts";
import { defaultInLimits } from "./default-in-limits.ts";
import { descriptionText } from "./description-text.ts";
import { enumDescriptions } from "./enum-descriptions.ts";
import { enumInLimits } from "./enum-in-limits.ts";
import { enumNames } from "./enum-names.ts";
import { errorCodeExamples } from "./error-code-examples.ts";
import { errorCodePresent } from "./error-code-present.ts";
import { errorCodeService } from "./error-code-service.ts";
import { errorCodeStatuses } from "./error-code-statuses.ts";
import { exampleFileName } from "./example-file-name.ts";
import { exampleFull } from "./example-full.ts";
import { exampleMinimal } from "./example-minimal.ts";
import { exampleValue } from "./example-value.ts";
import { extensions } from "./extensions.ts";
import { guard } from "./guard.ts";
import { headerExamples } from "./header-examples.ts";
import { limitsInOrder } from "./limits-in-order.ts";
import { limitsOfType } from "./limits-of-type.ts";
import { nameCollision } from "./name-collision.ts";
import { noUnusedFile } from "./no-unused-file.ts";
import { operationDistinct } from "./operation-distinct.ts";
import { operationMethod } from "./operation-method.ts";
import { operationName } from "./operation-name.ts";
import { operationPage } from "./operation-page.ts";
import { parameterForm } from "./parameter-form.ts";
import { pathItemFileName } from "./path-item-file-name.ts";
import { pathStyle } from "./path-style.ts";
import { personalConsistent } from "./personal-consistent.ts";
import { personalMarked } from "./personal-marked.ts";
import { propertyDescription } from "./property-description.ts";
import { requestClosed } from "./request-closed.ts";
import { requestExamples } from "./request-examples.ts";
import { responseExamples } from "./response-examples.ts";
import { responseNullable } from "./response-nullable.ts";
import { responseOpen } from "./response-open.ts";
import { responseStatuses } from "./response-statuses.ts";
import { retryPolicy } from "./retry-policy.ts";
import { serverUrl } from "./server-url.ts";
import { serverVariableOpen } from "./server-variable-open.ts";
import { serviceSecurity } from "./service-security.ts";
import { serviceServers } from "./service-servers.ts";
import { serviceTag } from "./service-tag.ts";
import { sourceMarked } from "./source-marked.ts";
import { valueTyped } from "./value-typed.ts";

/** The house rules, as a Redocly plugin. */
export default function plugin() {
  return {
    id: "house",
    rules: {
      oas3: guard({
        "component-name": componentName,
        "default-in-limits": defaultInLimits,
        "description-text": descriptionText,
        "enum-descriptions": enumDescriptions,
        "enum-in-limits": enumInLimits,
        "enum-names": enumNames,
        "error-code-examples": errorCodeExamples,
        "error-code-present": errorCodePresent,
        "error-code-service": errorCodeService,
        "error-code-statuses": errorCodeStatuses,
        "example-file-name": exampleFileName,
        "example-full": exampleFull,
        "example-minimal": exampleMinimal,
        "example-value": exampleValue,
        extensions,
        "header-examples": headerExamples,
        "limits-in-order": limitsInOrder,
        "limits-of-type": limitsOfType,
        "name-collision": nameCollision,
        "no-unused-file": noUnusedFile,
        "operation-distinct": operationDistinct,
        "operation-method": operationMethod,
        "operation-name": operationName,
        "operation-page": operationPage,
        "parameter-form": parameterForm,
        "path-item-file-name": pathItemFileName,
        "path-style": pathStyle,
        "personal-consistent": personalConsistent,
        "personal-marked": personalMarked,
        "property-description": propertyDescription,
        "request-closed": requestClosed,
        "request-examples": requestExamples,
        "response-examples": responseExamples,
        "response-nullable": responseNullable,
        "response-open": responseOpen,
        "response-statuses": responseStatuses,
        "retry-policy": retryPolicy,
        "server-url": serverUrl,
        "server-variable-open": serverVariableOpen,
        "service-security": serviceSecurity,
        "service-servers": serviceServers,
        "service-tag": serviceTag,
        "source-marked": sourceMarked,
        "value-typed": valueTyped,
      }),
    },
  };
}
