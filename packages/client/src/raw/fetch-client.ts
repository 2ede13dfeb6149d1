// The build replaces the declarations of this module: see scripts/build/openapi-fetch-types.ts.
export type { Client as FetchClient } from "openapi-fetch";
