using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;
using AssistantPlatform.Domain.Webhooks;

namespace AssistantPlatform.Application.Webhooks.Delivery;

/// <summary>Sends a message as Standard Webhooks has it, and listens to what the receiver answers.</summary>
internal sealed class WebhookCall(IOutboundHttp http, TimeProvider clock)
{
    private static readonly OutboundLimits Limits = new(MaxBytes: 8 * 1024)
    {
        Time = TimeSpan.FromSeconds(20),
        TakesPartOfBody = true,
    };

    public async Task<AttemptOutcome> MakeAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        var (at, begun) = (clock.GetUtcNow(), clock.GetTimestamp());
        using var request = RequestFor(message, at);
        var answer = await http.SendAsync(request, Limits, cancellationToken);
        var duration = clock.GetElapsedTime(begun);
        return answer.Error is { } error
            ? new AttemptOutcome(at, duration, StatusCode: null, error.Code, Url: message.Url)
            : OutcomeOf(answer, at, duration) with { Url = message.Url };
    }

    private static Dictionary<string, string> HeadersOf(WebhookMessage message, DateTimeOffset at) =>
        new Dictionary<string, string>
        {
            ["webhook-id"] = message.Id,
            ["webhook-timestamp"] = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = string.Join(
                ' ', message.Secrets.Select(secret => WebhookSecret.Sign(secret, message.Id, at, message.Payload))),
        };

    private static HttpRequestMessage RequestFor(WebhookMessage message, DateTimeOffset at)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, message.Url)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(message.Payload)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AssistantPlatform-Webhooks", "1"));
        foreach (var (name, value) in HeadersOf(message, at))
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    private AttemptOutcome OutcomeOf(Result<OutboundResponse> answer, DateTimeOffset at, TimeSpan duration)
    {
        var (status, headers, _, body, _) = answer.Value;

        // PostgreSQL stores no NUL.
        var text = Encoding.UTF8.GetString(body.Span).Replace('\0', '\uFFFD');
        return new AttemptOutcome(
            at, duration, (int)status, ErrorCode: null, text, headers.RetryAfter is { } wish ? WishOf(wish) : null);
    }

    private TimeSpan? WishOf(RetryConditionHeaderValue wish) => wish.Delta ?? wish.Date - clock.GetUtcNow();
}
