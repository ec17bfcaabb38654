package dk.raadslag.engine.task;

import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;

/** What the engine would send to the database. Whatever is asked for, allowed or not, is in the words. */
final class Words {

    private Words() {}

    /** The SQL of the engine's statement for the question, with one mark for several values. */
    static String of(DbSqlSession session, String statement, Object question) {
        return session.getSqlSession()
                .getConfiguration()
                .getMappedStatement(statement)
                .getBoundSql(question)
                .getSql()
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\?( , \\?)+", "?");
    }
}
