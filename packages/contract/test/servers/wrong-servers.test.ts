import { KINDS } from "../../servers/wrong/wrong-servers.ts";
import { testWrongServers } from "./check-wrong-server.ts";

testWrongServers(KINDS);
