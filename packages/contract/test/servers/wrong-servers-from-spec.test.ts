import { KINDS_FROM_SPEC } from "../../servers/wrong/wrong-servers.ts";
import { testWrongServers } from "./check-wrong-server.ts";

testWrongServers(KINDS_FROM_SPEC);
