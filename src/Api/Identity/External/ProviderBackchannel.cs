namespace AssistantPlatform.Api.Identity.External;

/// <summary>How providers are asked directly. Their addresses are configured, but their answers are not trusted with much.</summary>
internal sealed class ProviderBackchannel(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);
    private const int AnswerMaxBytes = 256 * 1024;

    public TimeProvider Clock { get; } = clock;

    public HttpClient Client { get; } = new(CreateHandler())
    {
        Timeout = AnswerTime,
        MaxResponseContentBufferSize = AnswerMaxBytes,
        DefaultRequestHeaders = { { "User-Agent", "AssistantPlatform" } },
    };

    public void Dispose() => Client.Dispose();

    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
