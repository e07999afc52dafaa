namespace AssistantPlatform.Bench.Load;

/// <summary>A server and how one talks to it.</summary>
/// <param name="LogInAsync">Has one password checked.</param>
/// <param name="Http">Asks it as whoever uses it.</param>
internal sealed record Target(
    Server Server,
    Func<CancellationToken, Task<ChatClient>> ConnectAsync,
    Func<CancellationToken, Task> LogInAsync,
    HttpClient Http);
