namespace AssistantPlatform.Application.Common;

/// <summary>The system's clock, no finer than PostgreSQL stores it: what was just saved and what is read later say the same.</summary>
internal sealed class MicrosecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
