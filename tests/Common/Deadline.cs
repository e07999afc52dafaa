namespace AssistantPlatform.Tests.Common;

/// <summary>How long a test waits for what must happen soon, also on a machine that is busy with other things.</summary>
public static class Deadline
{
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    public static CancellationTokenSource Start() => new(Time);
}
