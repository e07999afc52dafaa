namespace AssistantPlatform.Bench.Load;

/// <summary>A server and how one talks to it.</summary>
internal sealed record Target(Server Server, Func<CancellationToken, Task<ChatClient>> ConnectAsync);
