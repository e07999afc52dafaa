using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace AssistantPlatform.Tests.Common.Mailing;

/// <summary>A mail server on loopback. It keeps what it is given, unless a test has it behave otherwise.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<MimeMessage> _mails = Channel.CreateUnbounded<MimeMessage>();
    private readonly ConcurrentQueue<Func<CancellationToken, Task<SmtpResponse>>> _behaviours = new();
    private Task _serving = Task.CompletedTask;

    private MailServer()
    {
    }

    public static Uri PublicUrl { get; } = new("https://assistant.example/");

    public int Port { get; private set; }

    /// <summary>Makes this the mail server of a platform.</summary>
    public Dictionary<string, string> Settings => SettingsFor(Port);

    public static async Task<MailServer> StartAsync()
    {
        var server = new MailServer();
        var started = new TaskCompletionSource<int>();
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, endpoint) => started.TrySetResult(((IPEndPoint)endpoint.LocalEndPoint).Port);
        var services = new ServiceProvider();
        services.Add((IEndpointListenerFactory)listeners);
        services.Add((IMessageStore)new Store(server));

        var options = new SmtpServerOptionsBuilder().ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0))).Build();
        server._serving = new SmtpServer.SmtpServer(options, services).StartAsync(server._stop.Token);
        server.Port = await started.Task;
        return server;
    }

    public static Dictionary<string, string> SettingsFor(int port) => new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{port}",
        ["Smtp:From"] = "Assistant <assistant@example.com>",
        ["Smtp:Security"] = "None",
        ["Platform:PublicUrl"] = PublicUrl.ToString(),
    };

    /// <summary>The next mail is not kept, but answered so.</summary>
    public void AnswerNext(Func<CancellationToken, Task<SmtpResponse>> behaviour) => _behaviours.Enqueue(behaviour);

    public void AnswerNext(SmtpReplyCode code, string text = "No.") =>
        AnswerNext(_ => Task.FromResult(new SmtpResponse(code, text)));

    /// <summary>The oldest mail that no test has looked at yet; waits for it.</summary>
    public async Task<MimeMessage> NextAsync()
    {
        using var deadline = Deadline.Start();
        return await _mails.Reader.ReadAsync(deadline.Token);
    }

    public bool HasMore => _mails.Reader.Count > 0;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _stop.Dispose();
    }

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken)
        {
            if (server._behaviours.TryDequeue(out var behaviour))
            {
                return await behaviour(cancellationToken);
            }

            using var content = new MemoryStream(buffer.ToArray());
            await server._mails.Writer.WriteAsync(await MimeMessage.LoadAsync(content, cancellationToken), cancellationToken);
            return SmtpResponse.Ok;
        }
    }
}
