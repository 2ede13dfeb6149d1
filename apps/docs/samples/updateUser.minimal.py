import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

base_url = os.environ.get("HWC_BASE_URL", "http://127.0.0.1:4010")
token = os.environ.get("HWC_TOKEN", "any-token")

account = quote("3e48b79b660e403cb5e0208f7be83961", safe="")  # a "/" would change the path
request = Request(
    f"{base_url}/v1/usg/dcs/corp/member/{account}",
    method="PUT",
    headers={"X-Access-Token": token, "Content-Type": "application/json"},
    data=json.dumps({"email": "ming.li@example.com", "status": 0}).encode(),
)
try:
    # urlopen does not redirect a PUT, which would send the token to another host.
    with urlopen(request, timeout=10) as response:
        print(response.read().decode())
except HTTPError as error:
    sys.exit(f"{error.code} {error.read().decode()}")
