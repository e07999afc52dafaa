namespace AssistantPlatform.Infrastructure.Persistence;

/// <summary>
/// Has the statements of a batch that follow find their rows by indexes, and be planned once. A prepared statement keeps the plan
/// that was the best when it was first used, which may have been on an empty table, where it makes no difference how rows are
/// found; or is planned at each use, which may take longer than to execute it.
/// </summary>
internal static class ByIndex
{
    // Until the batch ends, for it is one transaction.
    public const string Statement = """
        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
            set_config('enable_incremental_sort', 'off', true), set_config('enable_hashjoin', 'off', true),
            set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)
        """;
}
