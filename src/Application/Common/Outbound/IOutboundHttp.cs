using System.Net;
using System.Net.Http.Headers;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Outbound;

/// <summary>Sends requests to addresses that people typed, and to nothing that <see cref="OutboundPolicy"/> refuses.</summary>
public interface IOutboundHttp
{
    /// <summary>Follows no redirect. Every status is a success here; a failure is that there is no answer.</summary>
    Task<Result<OutboundResponse>> SendAsync(
        HttpRequestMessage request, OutboundLimits limits, CancellationToken cancellationToken);
}

/// <summary>How much of an answer is read, and how long the whole exchange may take.</summary>
/// <param name="MaxBytes">Of the body, after decompression.</param>
public sealed record OutboundLimits(int MaxBytes)
{
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The status says it all: a body that breaks off, or does not end in time, is kept as far as it came.</summary>
    public bool TakesPartOfBody { get; init; }
}

/// <summary>What a stranger answered.</summary>
/// <param name="IsTruncated">There was, or was to be, more than this.</param>
public sealed record OutboundResponse(
    HttpStatusCode Status,
    HttpResponseHeaders Headers,
    MediaTypeHeaderValue? ContentType,
    ReadOnlyMemory<byte> Body,
    bool IsTruncated);
