import type { Tool } from "../tool.ts";
import { expressOpenapiValidator } from "./express-openapi-validator.ts";
import { heyApi } from "./hey-api.ts";
import { heyApiZod } from "./hey-api-zod.ts";
import { ivotobyMcpServer } from "./ivotoby-mcp-server.ts";
import { kubb } from "./kubb.ts";
import { kubbZod } from "./kubb-zod.ts";
import { openapiBackend } from "./openapi-backend.ts";
import { openapiMcpGenerator } from "./openapi-mcp-generator.ts";
import { openapiTypescript } from "./openapi-typescript.ts";
import { openapiZodClient } from "./openapi-zod-client.ts";
import { orval } from "./orval.ts";
import { orvalZod } from "./orval-zod.ts";
import { postman } from "./postman.ts";
import { redocly } from "./redocly.ts";
import { redoclyZod } from "./redocly-zod.ts";
import { scalarMock } from "./scalar-mock.ts";
import { scalarParser } from "./scalar-parser.ts";
import { spectral } from "./spectral.ts";
import { swaggerParser } from "./swagger-parser.ts";
import { swaggerTypescriptApi } from "./swagger-typescript-api.ts";

/** The tools, in the order of the table. */
export const tools: readonly Tool[] = [
  openapiTypescript,
  heyApi,
  heyApiZod,
  orval,
  orvalZod,
  kubb,
  kubbZod,
  swaggerTypescriptApi,
  openapiZodClient,
  redocly,
  redoclyZod,
  swaggerParser,
  scalarParser,
  spectral,
  postman,
  scalarMock,
  openapiBackend,
  expressOpenapiValidator,
  openapiMcpGenerator,
  ivotobyMcpServer,
];
