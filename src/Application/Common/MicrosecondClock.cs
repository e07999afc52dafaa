namespace AssistantPlatform.Application.Common;

/// <summary>No finer than PostgreSQL stores: what was just saved and what is read later say the same.</summary>
internal sealed class MicrosecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
