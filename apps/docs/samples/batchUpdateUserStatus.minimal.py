import json
import os
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

base_url = os.environ.get("HWC_BASE_URL", "http://127.0.0.1:4010")
token = os.environ.get("HWC_TOKEN", "any-token")

request = Request(
    f"{base_url}/v1/usg/dcs/corp/member/status/0",
    method="PUT",
    headers={"X-Access-Token": token, "Content-Type": "application/json"},
    data=json.dumps(["test010"]).encode(),
)
try:
    # urlopen does not redirect a PUT, which would send the token to another host.
    urlopen(request, timeout=10).close()
except HTTPError as error:
    sys.exit(f"{error.code} {error.read().decode()}")
