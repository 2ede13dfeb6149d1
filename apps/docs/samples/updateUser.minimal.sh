# Calls the mock. For the service, replace the host and the token.
curl --request PUT \
  http://127.0.0.1:4010/v1/usg/dcs/corp/member/3e48b79b660e403cb5e0208f7be83961 \
  --header "X-Access-Token: any-token" \
  --header "Content-Type: application/json" \
  --data '{ "email": "ming.li@example.com", "status": 0 }'
