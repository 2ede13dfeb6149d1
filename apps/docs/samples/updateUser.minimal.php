<?php
$baseUrl = getenv('HWC_BASE_URL') ?: 'http://127.0.0.1:4010';
$token = getenv('HWC_TOKEN') ?: 'any-token';

$account = rawurlencode('3e48b79b660e403cb5e0208f7be83961'); // a "/" would change the path
$context = stream_context_create(['http' => [
    'method' => 'PUT',
    'header' => ["X-Access-Token: $token", 'Content-Type: application/json'],
    'content' => json_encode(['email' => 'ming.li@example.com', 'status' => 0]),
    'timeout' => 10,
    'follow_location' => 0, // a redirect would send the token to another host
    'ignore_errors' => true, // keeps the body of an error response
]]);
$response = fopen("$baseUrl/v1/usg/dcs/corp/member/$account", 'r', false, $context) or exit(1);
// The first header is the status line, such as "HTTP/1.1 200 OK".
$status = (int) explode(' ', stream_get_meta_data($response)['wrapper_data'][0])[1];
$body = stream_get_contents($response);
if ($status >= 300) {
    fwrite(STDERR, "$status $body\n");
    exit(1);
}
echo "$body\n";
