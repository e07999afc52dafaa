using AssistantPlatform.Application.Common;
using AssistantPlatform.Application.Common.Outbound;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Infrastructure.Outbound;

internal sealed class GuardedHttp(IHttpClientFactory clients, TimeProvider clock) : IOutboundHttp
{
    public const string ClientName = "outbound";

    private const int ChunkSize = 4 * 1024;

    public async Task<Result<OutboundResponse>> SendAsync(
        HttpRequestMessage request, OutboundLimits limits, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(limits.Time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            using var response = await clients.CreateClient(ClientName)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, limits.MaxBytes, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CommonErrors.AddressTooSlow;
        }
        catch (Exception refused) when ((refused.InnerException ?? refused) is AddressRefusedException)
        {
            return CommonErrors.AddressRefused;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return CommonErrors.AddressUnreachable;
        }
    }

    private static async Task<OutboundResponse> ReadAsync(
        HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkSize];
        while (body.Length <= maxBytes && await content.ReadAsync(chunk, cancellationToken) is > 0 and var count)
        {
            body.Write(chunk, 0, count);
        }

        var kept = (int)Math.Min(body.Length, maxBytes);
        return new OutboundResponse(
            response.StatusCode,
            response.Headers,
            response.Content.Headers.ContentType,
            body.GetBuffer().AsMemory(0, kept),
            IsTruncated: body.Length > maxBytes);
    }
}
