using System.Net;
using AssistantPlatform.Application.Common.Outbound;

namespace AssistantPlatform.Infrastructure.Outbound;

/// <summary>Sends only what the policy lets people type, and only over connections that are guarded.</summary>
internal sealed class OutboundRequestGuard(OutboundPolicy policy) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = policy.Check(request.RequestUri!.OriginalString);
        if (!address.IsSuccess)
        {
            throw new AddressRefusedException(request.RequestUri.Host);
        }

        request.RequestUri = address.Value;

        // HTTP/3 makes its connections past the connect callback.
        request.Version = HttpVersion.Version11;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        return base.SendAsync(request, cancellationToken);
    }
}
