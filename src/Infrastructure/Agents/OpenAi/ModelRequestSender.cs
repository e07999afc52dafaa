using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AssistantPlatform.Application.Agents;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Agents.OpenAi;

/// <summary>Sends a request until its answer begins; tries once more where a provider is overloaded or briefly away.</summary>
internal sealed class ModelRequestSender(HttpClient http, OpenAiEndpoint endpoint, TimeProvider clock)
{
    private const int MaxTries = 2;
    private const int MaxErrorBytes = 8 * 1024;
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(10);

    public async Task<HttpResponseMessage> SendAsync(ReadOnlyMemory<byte> body, SilenceWatchdog silence, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TrySendAsync(body, silence, cancel);
            }
            catch (ModelException failure) when (attempt < MaxTries && DelayBeforeRetry(failure.Error) is { } delay)
            {
                silence.Expect(delay + endpoint.FirstTokenTimeout);
                await Task.Delay(delay, clock, cancel);
            }
        }
    }

    private async Task<HttpResponseMessage> TrySendAsync(
        ReadOnlyMemory<byte> body, SilenceWatchdog silence, CancellationToken cancel)
    {
        using var request = CreateRequest(body);
        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                // The answer keeps its request as long as it streams, and hundreds may: what was asked need not wait with it.
                request.Content = null;
                return response;
            }

            using (response)
            {
                throw new ModelException(await FailureOf(response, silence.Token));
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new ModelException(AgentErrors.ModelUnavailable, broken);
        }
        catch (OperationCanceledException expired) when (!cancel.IsCancellationRequested)
        {
            throw new ModelException(AgentErrors.FirstTokenTimeout, expired);
        }
    }

    private HttpRequestMessage CreateRequest(ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.ChatCompletions) { Content = content };
        if (endpoint.ApiKey is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", endpoint.ApiKey);
        }

        return request;
    }

    private async Task<Error> FailureOf(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var start = new byte[MaxErrorBytes];
        var length = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return UpstreamFailure.Refused(response.StatusCode, Encoding.UTF8.GetString(start, 0, length)) with
        {
            RetryAfter = RetryAfter(response),
        };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - clock.GetUtcNow();

    private static TimeSpan? DelayBeforeRetry(Error failure)
    {
        var delay = failure.Code == AgentErrors.ModelRateLimited.Code ? failure.RetryAfter
            : failure.Code == AgentErrors.ModelUnavailable.Code ? failure.RetryAfter ?? RetryDelay
            : null;
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay <= MaxRetryDelay ? delay : null;
    }
}
