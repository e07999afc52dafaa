using System.Net;
using AssistantPlatform.Domain.Common;

namespace AssistantPlatform.Application.Common.Outbound;

internal static class PageFetching
{
    private const int MaxRedirects = 5;

    /// <summary>Follows redirects, each of which has to pass the policy; after too many the last one is the answer.</summary>
    /// <param name="asking">Hears of every address before it is asked.</param>
    public static async Task<Result<FetchedPage>> FetchAsync(
        this IOutboundHttp http, Uri address, OutboundLimits limits, Action<Uri> asking, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            asking(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var answer = await http.SendAsync(request, limits, cancellationToken);
            if (answer.Error is { } error)
            {
                return error;
            }

            if (redirects == MaxRedirects || !IsRedirect(answer.Value.Status) || answer.Value.Headers.Location is not { } next)
            {
                return new FetchedPage(address, answer.Value);
            }

            address = new Uri(address, next);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;
}

/// <param name="Address">Where it was found, after redirects.</param>
internal sealed record FetchedPage(Uri Address, OutboundResponse Answer);
