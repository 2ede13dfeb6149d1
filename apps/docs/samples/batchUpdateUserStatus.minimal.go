package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	baseURL := env("HWC_BASE_URL", "http://127.0.0.1:4010")
	token := env("HWC_TOKEN", "any-token")

	body := strings.NewReader(`["test010"]`)
	request, err := http.NewRequest("PUT", baseURL+"/v1/usg/dcs/corp/member/status/0", body)
	if err != nil {
		log.Fatal(err)
	}
	request.Header.Set("X-Access-Token", token)
	request.Header.Set("Content-Type", "application/json")

	client := http.Client{
		Timeout: 10 * time.Second,
		// A redirect would send the token to another host.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	response, err := client.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	text, err := io.ReadAll(response.Body)
	response.Body.Close()
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode >= 300 {
		log.Fatalf("%d %s", response.StatusCode, text)
	}
}

func env(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
