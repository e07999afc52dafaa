using System.Net;

namespace AssistantPlatform.Infrastructure.Outbound;

/// <summary>Names and connections as the operating system gives them.</summary>
internal interface INetwork
{
    /// <summary>Empty when there is no such name.</summary>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);

    Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellationToken);
}
