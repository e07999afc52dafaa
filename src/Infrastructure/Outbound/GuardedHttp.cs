using System.Buffers;
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
            return await ReadAsync(response, limits, either.Token, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CommonErrors.AddressTooSlow;
        }
        catch (Exception refused) when ((refused.InnerException ?? refused) is AddressRefusedException)
        {
            return CommonErrors.AddressRefused;
        }
        catch (Exception failure) when (IsBrokenOff(failure))
        {
            return CommonErrors.AddressUnreachable;
        }
    }

    private static bool IsBrokenOff(Exception failure) => failure is HttpRequestException or IOException or InvalidDataException;

    private static async Task<OutboundResponse> ReadAsync(
        HttpResponseMessage response, OutboundLimits limits, CancellationToken inTime, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var isWhole = false;
        try
        {
            isWhole = await CopyAsync(response.Content, body, limits.MaxBytes, inTime);
        }
        catch (Exception failure) when (limits.TakesPartOfBody && !cancellationToken.IsCancellationRequested
            && (failure is OperationCanceledException || IsBrokenOff(failure)))
        {
            // What came of it will do.
        }

        return new OutboundResponse(
            response.StatusCode,
            response.Headers,
            response.Content.Headers.ContentType,
            body.GetBuffer().AsMemory(0, (int)Math.Min(body.Length, limits.MaxBytes)),
            IsTruncated: !isWhole);
    }

    /// <summary>False when there is more than the limit.</summary>
    private static async Task<bool> CopyAsync(
        HttpContent content, MemoryStream body, int maxBytes, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var chunk = MemoryPool<byte>.Shared.Rent(ChunkSize);
        while (body.Length <= maxBytes && await stream.ReadAsync(chunk.Memory, cancellationToken) is > 0 and var count)
        {
            body.Write(chunk.Memory.Span[..count]);
        }

        return body.Length <= maxBytes;
    }
}
